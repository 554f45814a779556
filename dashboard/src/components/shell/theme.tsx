"use client";

import { lazily } from "@/lib/lazily";
import { ThemeButton } from "./theme-button";

export const ThemeSwitch = lazily(ThemeButton, () => import("./theme-menu").then(({ ThemeMenu }) => ThemeMenu));
