import { room } from '../../jest.preset.mjs';

export default room('domain', import.meta.dirname);
