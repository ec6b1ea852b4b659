import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "../../core/api/views.ts";
import { client } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import css from "./messages.module.css";

/** Two notices can say the same: a number tells them apart. */
interface Numbered {
	notice: Notice;
	id: number;
}

/** What happened outside the page since the last look, asked for now and whenever the window is looked at again. */
function useNotices(): [Numbered[], (id: number) => void] {
	const [notices, setNotices] = useState<Numbered[]>([]);
	const count = useRef(0);
	useEffect(() => {
		const ask = async () => {
			try {
				const { notices: newer } = await client["app.notices"]({});
				if (newer.length === 0) return;
				const numbered = newer.map((notice) => ({ notice, id: count.current++ }));
				setNotices((held) => [...held, ...numbered]);
			} catch {
				// They wait in the services until the next time.
			}
		};
		void ask();
		window.addEventListener("focus", ask);
		return () => window.removeEventListener("focus", ask);
	}, []);
	const close = (id: number) => setNotices((held) => held.filter((one) => one.id !== id));
	return [notices, close];
}

/** What the services have to tell, oldest first; each stays until it is closed. It needs no learner. */
export function Notices() {
	const { t } = useTranslation();
	const [notices, close] = useNotices();
	return (
		<div role="status">
			{notices.map(({ notice, id }) => (
				<div className={css["notice"]} key={id}>
					<p>
						<strong>
							{t(`notice.${notice.code}.what`, {
								file: "file" in notice ? notice.file : "",
								name: "name" in notice ? notice.name : "",
							})}
						</strong>{" "}
						{t(`notice.${notice.code}.next`)}
					</p>
					<div className={css["actions"]}>
						<Button kind="quiet" onClick={() => close(id)}>
							{t("close")}
						</Button>
					</div>
				</div>
			))}
		</div>
	);
}
