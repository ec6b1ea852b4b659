import { type ReactNode, useMemo, useState } from "react";
import { client } from "../../api/client.ts";
import { useSession } from "../../session.tsx";
import { type LeftBecause, type Switching, SwitchingProvider, useSwitching } from "../../switching.tsx";
import { GuestLeaves } from "./guest-leaves.tsx";

/** Where a guest is about to go, and what it takes to stay after all. */
interface Leaving {
	go: (because?: LeftBecause) => void;
	stay?: () => void;
}

/** While a guest is here, every way out inside the application asks first what becomes of what they did. */
export function GuestGuard({ children }: { children: ReactNode }) {
	const outside = useSwitching();
	const { learner } = useSession();
	const { id, guest } = learner;
	const [leaving, setLeaving] = useState<Leaving>();

	const asking = useMemo((): Switching => {
		if (!guest) return outside;
		return {
			...outside,
			enter: (next) => {
				if (next.id === id) return outside.enter(next);
				setLeaving({
					go: () => outside.enter(next),
					// Their PIN was given for entering.
					stay: () => void client["learner.lock"]({ learner: next.id }).catch(() => undefined),
				});
			},
			leave: (because) => {
				// There is nothing left to ask about.
				if (because !== undefined) return outside.leave(because);
				setLeaving({ go: outside.leave });
			},
			begin: () => setLeaving({ go: outside.begin }),
		};
	}, [outside, id, guest]);
	const stay = () => {
		leaving?.stay?.();
		setLeaving(undefined);
	};

	return (
		<SwitchingProvider value={asking}>
			{children}
			{leaving !== undefined && <GuestLeaves onGo={leaving.go} onStay={stay} />}
		</SwitchingProvider>
	);
}
