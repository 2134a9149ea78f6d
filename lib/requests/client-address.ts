import { isIP, isIPv6 } from "node:net";
import { headers } from "next/headers";
import { trustedProxies } from "#lib/env";
import { socketAddress } from "./status.ts";

/** Some load balancers write `203.0.113.9:4711` and `[2001:db8::1]:4711`; a link-local address can carry a zone. */
const bare = (written: string) =>
  (/^\[([^\]]*)\](?::\d+)?$/.exec(written)?.[1] ?? /^([^:]+):\d+$/.exec(written)?.[1] ?? written).replace(/%.*$/, "");

/** The eight groups of an IPv6 address as numbers, an IPv4 tail included. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(":"),
  );
  const [head = "", tail = ""] = hex.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const groups = hex.includes("::") ? [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right] : left;
  return groups.map((group) => Number.parseInt(group, 16));
}

/** An IPv4 address as it is, however it is written; of IPv6 the first 64 bits: one customer's network, whatever address it takes within. */
export function networkOf(written: string) {
  const address = bare(written.trim());
  if (!isIPv6(address)) return isIP(address) ? address : "unknown";
  const groups = groupsOf(address);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join(".");
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":");
}

/** Whom to count a request against: the socket's other end, or what our own outermost proxy saw. Never a header that a client can write. */
export function networkBehind(given: Pick<Headers, "get">) {
  const hops = trustedProxies();
  const forwarded = given.get("x-forwarded-for")?.split(",") ?? [];
  return networkOf((hops > 0 && forwarded.at(-hops)) || socketAddress() || "");
}

/** The network that the request of this page or action comes from. */
export const clientNetwork = async () => networkBehind(await headers());
