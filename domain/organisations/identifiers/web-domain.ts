/** Where anybody gets an address, or nobody does (RFC 2606): it tells nothing of an organisation. */
const FREE_MAIL = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.es hotmail.com hotmail.es hotmail.fr live.com msn.com yahoo.com yahoo.es yahoo.fr ymail.com " +
    "icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me tutanota.com tuta.io gmx.com gmx.de gmx.net gmx.at web.de t-online.de " +
    "mail.com mail.ru yandex.com yandex.ru zoho.com fastmail.com hey.com orange.fr orange.es wanadoo.fr wanadoo.es free.fr laposte.net sfr.fr " +
    "example.com example.org example.net libero.it virgilio.it tin.it terra.es telefonica.net movistar.es euskalnet.net euskaltel.net ono.com ya.com sapo.pt wp.pl o2.pl seznam.cz " +
    "bluewin.ch telenet.be skynet.be ziggo.nl kpnmail.nl btinternet.com qq.com 163.com"
  ).split(" "),
);
/** The same services under the other countries and names that they have. */
const FREE_FAMILY =
  /^(?:(?:gmail|googlemail|hotmail|outlook|msn|yahoo|ymail|rocketmail|gmx|aol|protonmail|tutanota|yandex)(?:\.[a-z]{2,4}){1,2}|live\.(?:fr|es|it|nl|be|de|co\.uk)|posteo\.(?:de|net)|mailbox\.org|(?:.+\.)?(?:duck|relay\.firefox|simplelogin|privaterelay\.appleid)\.com)$/;
/** Where anybody gets a page. */
const SHARED_SITES =
  /(^|\.)(facebook|linkedin|twitter|x|instagram|youtube|google|blogspot|wordpress|wixsite|github|gitlab|sites\.google|wikipedia|weebly|medium)\.(com|org|io)$/;

/** The host of a web address without www, unless anybody may have a page there. */
export function siteOf(address: string | null | undefined): string | undefined {
  if (!address) return undefined;
  const typed = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(typed)) return undefined;
  const host = new URL(typed).hostname
    .toLowerCase()
    .replace(/^www\d?\./, "")
    .replace(/\.$/, "");
  return host.includes(".") && !SHARED_SITES.test(host) ? host : undefined;
}

/** The domain of a mail address, unless anybody gets one there. */
export function mailDomainOf(email: string | null | undefined): string | undefined {
  const domain = email
    ?.slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .trim();
  return domain?.includes(".") && !FREE_MAIL.has(domain) && !FREE_FAMILY.test(domain) ? domain : undefined;
}

/** Digits enough to tell a telephone, without the country or the zero before the area. */
export function phoneOf(phone: string | null | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, "") ?? "";
  return digits.length >= 8 ? digits.slice(-9) : undefined;
}
