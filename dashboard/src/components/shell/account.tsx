"use client";

import { lazily } from "@/lib/lazily";
import { AccountButton } from "./account-button";

export const Account = lazily(AccountButton, () => import("./account-menu").then(({ AccountMenu }) => AccountMenu));
