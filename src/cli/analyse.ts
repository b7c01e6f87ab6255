import { analyseCommand } from "./analyseCommand.js";
import { consoleLang } from "./consoleLang.js";

const { code, out, err } = await analyseCommand(process.argv.slice(2), consoleLang(process.env));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
