using System.Globalization;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>Puts a decision into the words of its notice, in the culture in force.</summary>
internal static class NoticeWording
{
    public static DecisionNotice.Facts Of(
        VettingFile file,
        Person person,
        IReadOnlyList<Ballot> ballots,
        IReadOnlyList<string> basis,
        PolicyOfTheDay policy,
        string issuer,
        PortalTexts texts
    )
    {
        string Text(string key, params object[] facts) => texts.Find($"Notice.{key}", facts) ?? key;
        var decision = texts.Find($"Notice.Decision.{file.State}", []) ?? file.State.ToString();
        var denied = file.State is VettingState.NotApproved or VettingState.NotEligible;
        var restrictions = file.State is VettingState.ApprovedWithRestrictions ? file.Restrictions : [];
        return new(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "es-MX",
            policy.Now,
            Text("Institution"),
            Text("Title"),
            [
                new(Text("FileNumber"), file.Number),
                new(Text("Person"), person.Name.Display),
                new(Text("Curp"), person.Curp.ToString()),
                new(Text("Profile"), file.Profile),
                new(Text("DecidedOn"), Say.Date(MexicoTime.DayOf(file.StateSince))),
                new(Text("IssuedOn"), Say.Date(policy.Today)),
            ],
            Text("Opening", file.Number),
            decision,
            Text("Reasons"),
            ReasonsOf(file, ballots, texts),
            restrictions.Count > 0 ? Text("Restrictions") : null,
            [
                .. restrictions.Select(one => new DecisionNotice.Line(
                    Text("Restriction", one.Number),
                    Text("RestrictionText", one.Text, one.Owner, one.Due)
                )),
            ],
            Text("Basis"),
            basis,
            denied ? Text("AppealTitle") : null,
            denied ? Text("Appeal", policy.Numbers.AppealBusinessDays) : null,
            Text("Delivery"),
            [Text("DeliveryName"), Text("DeliveryDate"), Text("DeliverySignature")],
            Text("Page"),
            Text("Of"),
            Text("PrintedBy", issuer, policy.Now)
        );
    }

    private static List<DecisionNotice.Reason> ReasonsOf(
        VettingFile file,
        IReadOnlyList<Ballot> ballots,
        PortalTexts texts
    )
    {
        var raised = ballots
            .SelectMany(ballot => ballot.Guidelines)
            .GroupBy(one => one.Guideline)
            .OrderBy(group => group.Key)
            .Select(group => new DecisionNotice.Reason(
                texts.Of(group.Key),
                [.. group.SelectMany(one => Texts(one, texts)).Distinct()]
            ))
            .ToList();
        if (file.OutcomeReason is { } code)
        {
            raised.Insert(
                0,
                new(texts.Find("Notice.Cause", []) ?? code, [texts.Find($"ReasonCode.{code}", []) ?? code])
            );
        }
        return raised.Count > 0
            ? raised
            : [new(texts.Find("Notice.NoGuideline", []) ?? "", [texts.Find("Notice.NoGuidelineText", []) ?? ""])];
    }

    private static IEnumerable<string> Texts(RaisedGuideline raised, PortalTexts texts)
    {
        yield return raised.Rationale;
        if (raised.Nexus.Length > 0)
        {
            yield return texts.Find("Notice.Nexus", [raised.Nexus]) ?? raised.Nexus;
        }
        if (raised.Mitigations.Count > 0)
        {
            yield return texts.Find(
                "Notice.Mitigations",
                [string.Join("; ", raised.Mitigations.Select(one => texts.Of(one.Mitigator)))]
            ) ?? "";
        }
    }
}
