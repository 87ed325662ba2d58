import { transformFile } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

/** esbuild plugin: esbuild alone emits no decorator metadata, without which Nest injects nothing. */
export const decoratorMetadata = {
  name: 'decorator-metadata',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, { ...swcOptions, configFile: false, swcrc: false });
      return { contents: code, loader: 'js' };
    });
  },
};
