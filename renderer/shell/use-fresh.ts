import { useEffect } from "react";
import { useSession } from "../session.tsx";

/** For pages that show the record: asks for it on arriving and whenever the window is looked at again. */
export function useFresh(): void {
	const { refresh } = useSession();
	useEffect(() => {
		const ask = () => void refresh();
		ask();
		window.addEventListener("focus", ask);
		return () => window.removeEventListener("focus", ask);
	}, [refresh]);
}
