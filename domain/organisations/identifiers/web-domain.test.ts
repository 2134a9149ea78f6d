import { expect, test } from "vitest";
import { mailDomainOf, phoneOf, siteOf } from "./web-domain.ts";

test.each([
  ["https://www.lentisak.eus/en", "lentisak.eus"],
  ["lentisak.eus", "lentisak.eus"],
  ["HTTP://WWW2.Lentisak.EUS:8080/?q=1", "lentisak.eus"],
  ["https://lentisak.eus.", "lentisak.eus"],
  ["https://lab.lentisak.eus", "lab.lentisak.eus"],
  ["https://www.facebook.com/lentisak", undefined],
  ["https://lentisak.blogspot.com", undefined],
  ["https://es.linkedin.com/company/lentisak", undefined],
  ["https://notfacebook.com", "notfacebook.com"],
  ["https://localhost/", undefined],
  ["not a site", undefined],
  ["https://", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("the site of %j is %j", (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  ["ane@lentisak.eus", "lentisak.eus"],
  ["ANE@Lentisak.EUS ", "lentisak.eus"],
  ['"odd@local"@lentisak.eus', "lentisak.eus"],
  ["ane@gmail.com", undefined],
  ["ane@euskalnet.net", undefined],
  ["ane@example.org", undefined],
  ["ane@hotmail.co.uk", undefined],
  ["ane@yahoo.com.mx", undefined],
  ["ane@live.fr", undefined],
  ["ane@yahoo-bio.eus", "yahoo-bio.eus"],
  ["ane@mail.lentisak.eus", "mail.lentisak.eus"],
  ["ane@localhost", undefined],
  ["", undefined],
  [null, undefined],
])("the mail domain of %j is %j", (email, domain) => {
  expect(mailDomainOf(email)).toBe(domain);
});

test.each([
  ["+34 944 000 000", "944000000"],
  ["0034-944-000-000", "944000000"],
  ["944 00 00 00", "944000000"],
  ["(0)5 59 00 00 00", "559000000"],
  ["1234567", undefined],
  ["call us", undefined],
  [null, undefined],
])("the telephone %j is known by %j", (phone, known) => {
  expect(phoneOf(phone)).toBe(known);
});
