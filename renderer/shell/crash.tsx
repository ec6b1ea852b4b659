import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../ui/button.tsx";
import css from "./message-page.module.css";

/** The page of a failure that leaves nothing else to show: at the start, or where drawing a page broke. */
export function Crash(props: { kind: "start" | "page"; onRetry: () => void }) {
	const { t } = useTranslation();
	return (
		<main className={css["page"]} id="main">
			<title>{t("title", { page: t(`crash.${props.kind}.title`) })}</title>
			<h1 tabIndex={-1}>{t(`crash.${props.kind}.title`)}</h1>
			<p>{t(`crash.${props.kind}.kept`)}</p>
			<p>{t(`crash.${props.kind}.next`)}</p>
			<p className={css["action"]}>
				<Button onClick={props.onRetry}>{t("retry")}</Button>
			</p>
		</main>
	);
}

/** The library on another page, of the application's own course, and not at another place of this one. */
export const libraryOfOwn = "/#/biblioteca";

/** The page of a window whose course is not here any more, or cannot be opened. */
export function CourseGone() {
	const { t } = useTranslation();
	return (
		<main className={css["page"]} id="main">
			<title>{t("title", { page: t("courseGone.title") })}</title>
			<h1 tabIndex={-1}>{t("courseGone.title")}</h1>
			<p>{t("courseGone.kept")}</p>
			<p className={css["action"]}>
				<LinkButton href={libraryOfOwn}>{t("courseGone.next")}</LinkButton>
			</p>
		</main>
	);
}

/** Keeps a page that breaks from leaving an empty window. A change of `page` gives the next page its chance. */
export class CrashGuard extends Component<{ page?: string; children: ReactNode }, { broken: boolean }> {
	override state = { broken: false };

	static getDerivedStateFromError() {
		return { broken: true };
	}

	override componentDidUpdate(before: { page?: string }) {
		if (this.state.broken && before.page !== this.props.page) this.setState({ broken: false });
	}

	override render() {
		if (!this.state.broken) return this.props.children;
		return <Crash kind="page" onRetry={() => this.setState({ broken: false })} />;
	}
}
