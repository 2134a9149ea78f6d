import { loadSettings } from "./settings.ts";

// The first import of each command: which of the two databases it is, modules ask when they are read. A worker beside the portal has the settings of the command that started it.
if (!process.argv.includes("--beside")) loadSettings();
