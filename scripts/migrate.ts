import { prepareDatabase } from "./prepare-database.ts";
import { loadSettings } from "./settings.ts";

loadSettings();
await prepareDatabase();
