"use client";

import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** Stands in the place of what failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** What fails within leaves the rest of the page as it is. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
