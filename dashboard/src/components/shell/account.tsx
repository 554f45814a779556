"use client";

import { lazily } from "@/components/shared/lazily";
import { AccountButton } from "./account-button";

export const Account = lazily(AccountButton, () => import("./account-menu").then(({ AccountMenu }) => AccountMenu));
