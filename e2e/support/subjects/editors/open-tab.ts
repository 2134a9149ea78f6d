import type { Locator } from "@playwright/test";

/** Opens the tab of a language in an editor's form. */
export const openTab = (form: Locator, language: string) => form.locator(`.language-tabs input[data-language="${language}"]`).check();
