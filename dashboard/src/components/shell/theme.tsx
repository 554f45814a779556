"use client";

import { lazily } from "@/components/shared/lazily";
import { ThemeButton } from "./theme-button";

export const ThemeSwitch = lazily(ThemeButton, () => import("./theme-menu").then(({ ThemeMenu }) => ThemeMenu));
