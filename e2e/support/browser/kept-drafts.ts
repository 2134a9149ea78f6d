import type { Page } from "@playwright/test";

/** What this browser keeps of forms, by their keys; one is put there first where it is given. */
export const keptDrafts = (page: Page, put?: { key: string; at: number }) =>
  page.evaluate(
    (put) =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open("auzolan", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("drafts");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          // biome-ignore lint/plugin: it is the browser that has this transaction.
          const store = request.result.transaction("drafts", "readwrite").objectStore("drafts");
          if (put) store.put({ typed: { note: ["old"] }, version: "0", at: put.at, sent: false }, put.key);
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result as string[]);
          };
        };
      }),
    put,
  );
