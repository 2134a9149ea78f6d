import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { trustedProxies } from "./env.ts";
import { socketAddress } from "./status.ts";

/** The first 64 bits: one customer's network, whatever address it takes within. */
export function networkOf(address: string) {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const groups = plain.includes("::") ? [...left, ...Array(8 - left.length - right.length).fill("0"), ...right] : left;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** Whom to count a request against: the socket's other end, or what our own outermost proxy saw. Never a header that a client can write. */
export async function clientNetwork() {
  const hops = trustedProxies();
  const forwarded =
    (await headers())
      .get("x-forwarded-for")
      ?.split(",")
      .map((part) => part.trim()) ?? [];
  return networkOf((hops > 0 && forwarded.at(-hops)) || socketAddress() || "unknown");
}
