import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "../../core/api/views.ts";
import { client } from "../api/client.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { longTime } from "../ui/formats.ts";
import css from "./messages.module.css";
import { useHandedBack } from "./use-handed-back.ts";

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

/** Names of files that hold what was set aside, for whoever wants to look for it. */
function Files({ files }: { files: readonly string[] }) {
	const { t } = useTranslation();
	if (files.length === 0) return null;
	return (
		<details className={css["files"]}>
			<summary>{t("notice.files", { count: files.length })}</summary>
			<ul>
				{files.map((file) => (
					<li key={file}>
						<bdi>{file}</bdi>
					</li>
				))}
			</ul>
		</details>
	);
}

/** What is known of what a damaged record has lost. */
function Lost({ notice }: { notice: Extract<Notice, { code: "record-damaged" }> }) {
	const { t, i18n } = useTranslation();
	const { lost, lastAt } = notice;
	const at = lastAt === undefined ? undefined : longTime(i18n.language, lastAt);
	return (
		<>
			{lost === undefined ? t("notice.lostUnknown") : lost > 0 ? t("notice.lost", { count: lost }) : ""}{" "}
			{at !== undefined && t("notice.lastAt", { at })}{" "}
		</>
	);
}

/**
 * What the services have to tell, oldest first; each stays until it is closed. It needs no learner.
 *
 * @param props.copies whether the pages of copies and of the library can be gone to from here
 */
export function Notices(props: { copies?: boolean }) {
	const [notices, close] = useNotices();
	return (
		<div role="status" aria-atomic="false" className={css["notices"]}>
			{notices.map(({ notice, id }) => (
				<OneNotice key={id} notice={notice} copies={props.copies === true} onClose={() => close(id)} />
			))}
		</div>
	);
}

function OneNotice(props: { notice: Notice; copies: boolean; onClose: () => void }) {
	const { notice, copies, onClose } = props;
	const { t } = useTranslation();
	const frame = useHandedBack<HTMLDivElement>();
	return (
		<div className={css["notice"]} data-notice={notice.code} ref={frame}>
			<div className={css["text"]}>
				<p>
					<strong>
						{t(`notice.${notice.code}.what`, {
							file: "file" in notice ? notice.file : "",
							name: "name" in notice ? notice.name : "",
						})}
					</strong>{" "}
					{notice.code === "record-damaged" && <Lost notice={notice} />}
					{t(`notice.${notice.code}.next`)}
				</p>
				{"files" in notice && <Files files={notice.files} />}
			</div>
			<div className={css["actions"]}>
				{notice.code === "record-damaged" && copies && (
					<LinkButton kind="quiet" href="#/copias" onClick={onClose}>
						{t("notice.toCopies")}
					</LinkButton>
				)}
				{notice.code === "pack-received" && notice.pack !== undefined && copies && (
					<LinkButton kind="quiet" href={`#/biblioteca/instalar/${notice.pack}`} onClick={onClose}>
						{t("notice.toPack")}
					</LinkButton>
				)}
				<Button kind="quiet" onClick={onClose}>
					{t("close")}
				</Button>
			</div>
		</div>
	);
}
