import { room } from '../../jest.preset.mjs';

export default room('whatsapp', import.meta.dirname);
