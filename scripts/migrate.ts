import "./load-settings.ts";
import { prepareDatabase } from "./prepare-database.ts";

await prepareDatabase();
