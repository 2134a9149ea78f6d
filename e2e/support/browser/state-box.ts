import { expect, type Page } from "@playwright/test";

type Says = { title: string; text: string; action: string | RegExp; leads?: RegExp };

/** Asserts that a list says why it is empty, closed or without a match, and offers one way on. */
export async function expectState(page: Page, { title, text, action, leads }: Says) {
  const box = page.locator(".empty").filter({ hasText: title });
  await expect(box.getByRole("heading")).toHaveText(title);
  await expect(box).toContainText(text);
  const actions = box.locator(".act a, .act button");
  await expect(actions).toHaveCount(1);
  await expect(actions).toHaveText(action);
  if (leads) await expect(actions).toHaveAttribute("href", leads);
}
