import { useTranslation } from "react-i18next";
import { useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import css from "./messages.module.css";
import { Notices } from "./notices.tsx";
import { toldCode } from "./told-code.ts";
import { UnsavedBar } from "./unsaved.tsx";

/** The bar at the foot of the window: the last failure, notices, oldest first, and what is not saved. */
export function Messages() {
	const { t } = useTranslation();
	const { failure, retry, fail } = useSession();
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
			<Notices copies />
			<UnsavedBar />
		</div>
	);
}
