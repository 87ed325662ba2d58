import { inProject } from '../lib/root.mjs';

/**
 * How Node runs our built apps: with our source maps, a nursery for young objects that fits a small machine, old objects
 * collected when they have grown by two fifths (V8 waits for much more where a machine has memory), and a way to be rid of what starting
 * has left behind.
 */
export const NODE_FLAGS = ['--import', inProject('tools', 'start', 'own-source-maps.mjs'), '--max-semi-space-size=8', '--heap-growing-percent=40', '--expose-gc'];

// glibc learns from the first freed block to keep those of its size: each of the four threads that check passwords would
// then hold on to its 19 MB for good. A fixed threshold gives them back at once, and one arena for all threads keeps 6 MB less
// of what they have freed; other C libraries ignore both.
export const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_ARENA_MAX: '1' };
