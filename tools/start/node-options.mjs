import { inProject } from '../lib/root.mjs';

/** How Node runs our built apps: with our source maps, a nursery for young objects that fits a small machine, and a way to be rid of what starting has left behind. */
export const NODE_FLAGS = ['--import', inProject('tools', 'start', 'own-source-maps.mjs'), '--max-semi-space-size=8', '--expose-gc'];

// glibc learns from the first freed block to keep those of its size: each of the four threads that check passwords would
// then hold on to its 19 MB for good. A fixed threshold gives them back at once; other C libraries ignore it.
export const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: '1048576' };
