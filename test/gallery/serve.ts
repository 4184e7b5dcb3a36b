import { createServer } from 'vite';
import { galleryConfig } from './galleryConfig.ts';

// `node test/gallery/serve.ts`: look at any state, changing the code meanwhile.
const server = await createServer({ ...galleryConfig, logLevel: 'info', server: { host: '127.0.0.1', port: 4400 } });
await server.listen();
server.printUrls();
