import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "../../core/api/views.ts";
import { useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import css from "./messages.module.css";
import { toldCode } from "./told-code.ts";

/** Two notices can say the same: a number tells them apart. */
interface Numbered {
	notice: Notice;
	id: number;
}

/** What happened outside the page since the last look, asked for now and whenever the window is looked at again. */
function useNotices(): [Numbered[], (id: number) => void] {
	const { client } = useSession();
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
	}, [client]);
	const close = (id: number) => setNotices((held) => held.filter((one) => one.id !== id));
	return [notices, close];
}

/** The bar at the foot of the window: the last failure, then notices, oldest first. */
export function Messages() {
	const { t } = useTranslation();
	const { failure, retry, fail } = useSession();
	const [notices, close] = useNotices();
	const code = failure === undefined ? undefined : toldCode(failure.code);
	return (
		<div className={css["messages"]}>
			<div role="alert">
				{code !== undefined && (
					<div className={css["failure"]}>
						<p>
							<strong>{t(`failure.${code}.what`)}</strong> {t(`failure.${code}.next`)}
						</p>
						<div className={css["actions"]}>
							{retry !== undefined && (
								<Button kind="quiet" onClick={retry}>
									{t("retry")}
								</Button>
							)}
							<Button kind="quiet" onClick={() => fail(undefined)}>
								{t("close")}
							</Button>
						</div>
					</div>
				)}
			</div>
			<div role="status">
				{notices.map(({ notice, id }) => (
					<div className={css["notice"]} key={id}>
						<p>
							<strong>{t(`notice.${notice.code}.what`, { file: notice.file })}</strong>{" "}
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
		</div>
	);
}
