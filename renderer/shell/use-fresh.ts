import { useEffect } from "react";
import { useSession } from "../session.tsx";

/** For pages that show the record: asks for it on arriving. */
export function useFresh(): void {
	const { refresh } = useSession();
	useEffect(() => void refresh(), [refresh]);
}
