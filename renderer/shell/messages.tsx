import { useTranslation } from "react-i18next";
import { useSession } from "../session.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { libraryOfOwn } from "./crash.tsx";
import css from "./messages.module.css";
import { Notices } from "./notices.tsx";
import { type ToldCode, toldCode } from "./told-code.ts";
import { UnsavedBar } from "./unsaved.tsx";
import { useHandedBack } from "./use-handed-back.ts";

/** The bar at the foot of the window: the last failure, notices, oldest first, and what is not saved. */
export function Messages() {
	const { failure } = useSession();
	return (
		<div className={css["messages"]}>
			<div role="alert">{failure !== undefined && <Failure code={toldCode(failure.code)} />}</div>
			<Notices copies />
			<UnsavedBar />
		</div>
	);
}

function Failure({ code }: { code: ToldCode }) {
	const { t } = useTranslation();
	const { retry, fail } = useSession();
	const bar = useHandedBack<HTMLDivElement>();
	return (
		<div className={css["failure"]} ref={bar}>
			<p>
				<strong>{t(`failure.${code}.what`)}</strong> {t(`failure.${code}.next`)}
			</p>
			<div className={css["actions"]}>
				{code === "no-course" && (
					<LinkButton kind="quiet" href={libraryOfOwn}>
						{t("courseGone.next")}
					</LinkButton>
				)}
				{retry !== undefined && code !== "no-course" && (
					<Button kind="quiet" onClick={retry}>
						{t("retry")}
					</Button>
				)}
				<Button kind="quiet" onClick={() => fail(undefined)}>
					{t("close")}
				</Button>
			</div>
		</div>
	);
}
