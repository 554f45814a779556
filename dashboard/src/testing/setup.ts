import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// a busy machine is not a failure
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);
