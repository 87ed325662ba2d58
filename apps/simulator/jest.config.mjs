import { room } from '../../jest.preset.mjs';

export default room('simulator', import.meta.dirname);
