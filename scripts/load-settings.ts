import { loadSettings } from "./settings.ts";

// The first import of each command: which of the two databases it is, modules ask when they are read.
loadSettings();
