import { cleanFile } from "#lib/files/clean-file";
import type { FileType } from "#lib/files/sniff";

/** Runs in a process of its own: whatever a file does to a decoder, the portal goes on. */
const [input = "", output = "", accepted = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await cleanFile(input, output, accepted.split(",") as FileType[])));
