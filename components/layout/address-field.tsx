"use client";
import { useAddress } from "./use-address.ts";

/** Where a form of the page's frame leads back to. */
export const AddressField = ({ name, address }: { name: string; address: string }) => (
  <input type="hidden" name={name} value={useAddress(address)} />
);
