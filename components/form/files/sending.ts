"use client";
import { createContext } from "react";

/** The part of each file that is on its way, from 0 to 1, by the name of its field. */
export const SendingContext = createContext<Record<string, number>>({});
