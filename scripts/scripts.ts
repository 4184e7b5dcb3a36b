// npm run -s scripts -- check [DIR] [--json]: what is to be mended in the call scripts of a folder.
import { checkScripts } from './checkScripts.ts';

const { code, out, err } = checkScripts(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
