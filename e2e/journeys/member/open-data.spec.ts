import { demo } from "../../support/places.ts";
import { askRaw, type Raw } from "../../support/requests/raw.ts";
import { expect, test } from "../../support/test.ts";

/** Asks again with the ETag of an answer; once more where another test has written in between, so that the text is another one. */
async function unchanged(url: string, address: string, { headers, body }: Raw): Promise<Pick<Raw, "status" | "body">> {
  const again = await askRaw(url, address, { method: "GET", headers: { "if-none-match": String(headers.etag) } });
  return again.status === 200 && again.body !== body ? unchanged(url, address, again) : { status: again.status, body: again.body };
}

test("programs read the open data by the addresses of their page, and any website may @plain", async ({ portal, page }) => {
  await page.goto(`${portal.url}/en`);
  await page.getByRole("contentinfo").getByRole("link", { name: "Open data" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Open data" })).toBeVisible();
  const addresses = await page.locator("main dt a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    const answer = await askRaw(portal.url, address, { method: "GET", headers: { origin: "https://elsewhere.example" } });
    expect([address, answer.status, answer.headers["access-control-allow-origin"]]).toEqual([address, 200, "*"]);
    expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(await unchanged(portal.url, address, answer)).toEqual({ status: 304, body: "" });
  }
});

test("what is signed in gets the same as everyone, and what is wrong is a problem and not a page", async ({ portal }) => {
  const known = demo(portal);
  const { name, value } = known.cookie("owner") ?? { name: "", value: "" };
  const path = `/api/v1/organisations/${known.written("o.slug")}`;
  const own = await askRaw(portal.url, path, { method: "GET", headers: { cookie: `${name}=${value}` } });
  const others = await askRaw(portal.url, path, { method: "GET" });
  expect([own.status, own.body]).toEqual([200, others.body]);
  for (const [method, target, status] of [
    ["PUT", "/api/v1/organisations", 405],
    ["OPTIONS", "/api/v1/organisations", 405],
    ["GET", "/api/v1/organisations/%25zz", 400],
    ["GET", "/api/v1/nowhere", 404],
  ] as const) {
    const answer = await askRaw(portal.url, target, { method });
    expect([method, target, answer.status, answer.headers["content-type"]]).toEqual([method, target, status, "application/problem+json"]);
    expect(JSON.parse(answer.body)).toMatchObject({ status });
  }
});
