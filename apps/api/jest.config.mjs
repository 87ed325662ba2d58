import { room } from '../../jest.preset.mjs';

export default room('api', import.meta.dirname);
