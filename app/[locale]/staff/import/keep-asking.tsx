"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PAUSE = 1000;

/** Draws the page again each second, for as long as it is shown: what it shows goes on without it. */
export function KeepAsking() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), PAUSE);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
