import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import { findBrowser } from "../../../scripts/checks/browser.mjs";

type Running = { page: Page; kill: () => Promise<void> };

/** A folder in which a browser keeps what it keeps; `end` deletes it. */
export function browserFolder() {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  return { folder, end: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** A browser of its own over such a folder, which `kill` ends as a power cut would: nobody asks it to write anything first. */
export async function killableBrowser(folder: string): Promise<Running> {
  const executable = findBrowser();
  if (!executable) throw new Error("No Chromium was found.");
  const portFile = join(folder, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const process_ = spawn(
    executable,
    [
      "--headless",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-sandbox",
      "--no-first-run",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => process_.once("exit", () => resolve()));
  const port = () => readFileSync(portFile, "utf8").split("\n")[0];
  await expect(async () => expect(port()).toMatch(/^\d+$/)).toPass();
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port()}`);
  const [context] = browser.contexts();
  if (!context || !process_.pid) throw new Error("The browser did not start.");
  const group = -process_.pid;
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      process.kill(group, "SIGKILL");
      await ended;
    },
  };
}
