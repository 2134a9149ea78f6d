import type { Messages as Catalogue } from "../../messages/catalogues.ts";
import type { routing } from "./routing.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: Catalogue;
  }
}
