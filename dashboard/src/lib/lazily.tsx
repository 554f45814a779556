"use client";

import dynamic from "next/dynamic";
import { type ComponentType, useState } from "react";

interface TriggerProps {
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
}

/**
 * A button whose menu comes, open, when it is first pressed: no page waits for the code of what few open.
 * The opened component shows the same button.
 */
export function lazily(Trigger: ComponentType<TriggerProps>, load: () => Promise<ComponentType>): ComponentType {
  const Opened = dynamic(load, { ssr: false, loading: () => <Trigger /> });
  return function Lazy() {
    const [wanted, setWanted] = useState(false);
    const prepare = () => void load();
    return wanted ? <Opened /> : <Trigger onClick={() => setWanted(true)} onPointerEnter={prepare} onFocus={prepare} />;
  };
}
