/** Node's HTTP without its `fetch`: to import `node:http` loads the whole of that, for each thread that does. */
export const http = process.getBuiltinModule('node:http');
