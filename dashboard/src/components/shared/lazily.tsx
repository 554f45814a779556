"use client";

import { type ComponentType, useState } from "react";
import { Boundary } from "./boundary";
import { type Load, usePart, useWarm } from "./later";
import { Unloaded } from "./unloaded";

interface TriggerProps {
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
}

/**
 * A button whose menu comes, open, when it is first pressed: no page waits for the code of what few open.
 * The opened component shows the same button. Where its code cannot come the button stays, and says so.
 */
export function lazily(Trigger: ComponentType<TriggerProps>, load: Load<object>): ComponentType {
  return function Lazy() {
    const [wanted, setWanted] = useState(false);
    const { View, failed, ask } = usePart(load, wanted);
    useWarm(load);
    const press = () => (wanted ? ask() : setWanted(true));
    const button = <Trigger onClick={press} />;
    return View && wanted ? (
      <Boundary fallback={button}>
        <View />
      </Boundary>
    ) : (
      <>
        {button}
        {failed && <Unloaded onRetry={ask} />}
      </>
    );
  };
}
