// For `--import`: stacks in the words of our sources. Those of the packages would take 40 MB for maps that nobody reads.
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true, { nodeModules: false });
