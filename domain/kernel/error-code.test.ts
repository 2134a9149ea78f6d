import { expect, test } from "vitest";
import { errorCode } from "./error-code.ts";

const fault = (more: object, message = "x") => Object.assign(new Error(message), more);

test("of a rejected mail the code and the enhanced status are kept, and none of the server's words", () => {
  const response = "550 5.1.1 <ane@example.org>: Recipient address rejected";
  expect(errorCode(fault({ code: "EENVELOPE", responseCode: 550, response }, `Can't send mail: ${response}`))).toBe("EENVELOPE 550 5.1.1");
  expect(errorCode(fault({ response: "421-4.7.0 ane@example.org later" }))).toBe("421 4.7.0");
  expect(errorCode(new Error("451 try later, ane@example.org"))).toBe("451");
});

test("any other error is its code, or its class", () => {
  expect(errorCode(fault({ code: "ECONNREFUSED" }, "connect to ane.example.org"))).toBe("ECONNREFUSED");
  expect(errorCode(new TypeError("ane@example.org is no list"))).toBe("TypeError");
  expect(errorCode(fault({ code: "ane@example.org" }))).toBe("Error");
  expect(errorCode("ane@example.org")).toBe("failed");
  expect(errorCode(undefined)).toBe("failed");
  expect(errorCode(new Error("5501.1.1.1 ane"))).toBe("Error");
});
