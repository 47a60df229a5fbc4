using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Adjudication;

/// <summary>The rules of a ballot, asked when it is submitted: what cannot be decided cannot be voted for either.</summary>
public sealed class BallotRules(IReadOnlyDictionary<EvaluationKind, EvaluationResult> results, PolicyOfTheDay policy)
{
    public const int TextMax = 1000;

    public const int RationaleMax = 6000;

    /// <summary>The results of a file's concluded phases.</summary>
    public static IReadOnlyDictionary<EvaluationKind, EvaluationResult> ResultsOf(VettingFile file) =>
        Enum.GetValues<EvaluationKind>()
            .Select(file.Current)
            .OfType<Evaluation>()
            .Where(phase => phase.Result is not null)
            .ToDictionary(phase => phase.Kind, phase => phase.Result!.Value);

    /// <summary>Throws the first rule the ballot breaks.</summary>
    public void Check(Ballot ballot)
    {
        if (ballot.Guidelines.GroupBy(raised => raised.Guideline).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new RuleBrokenException("adjudication.guideline-twice", twice.Key.ToString());
        }
        foreach (var raised in ballot.Guidelines)
        {
            Check(raised);
        }
        switch (ballot.Decision)
        {
            case BoardDecision.Approve:
                CheckApproval(ballot);
                break;
            case BoardDecision.ApproveWithRestrictions:
                CheckApproval(ballot);
                CheckRestrictions(ballot.Restrictions);
                break;
            case BoardDecision.Deny:
                Demand(!IsPolygraphAlone(ballot), "adjudication.polygraph-alone");
                Demand(HasBasis(ballot), "adjudication.denial-without-basis", policy.Numbers.DenialWeight);
                break;
            case BoardDecision.AskMoreInformation:
                Demand(!ToxicologyPositive, "adjudication.toxicology-positive");
                Demand(!string.IsNullOrWhiteSpace(ballot.Question), "adjudication.question-missing");
                Demand(ballot.Question!.Length <= Ballot.QuestionMax, "adjudication.text-too-long", Ballot.QuestionMax);
                break;
        }
    }

    /// <summary>
    /// R-POL-12: whether nothing but the polygraph speaks against the person. A phase that concluded plainly favourable is no basis of
    /// its own: naming it would not make the polygraph less alone.
    /// </summary>
    public bool IsPolygraphAlone(Ballot ballot)
    {
        var adverse = ballot.Guidelines.Where(raised => raised.IsAdverse).ToList();
        return adverse.Count > 0
            ? adverse.SelectMany(raised => raised.Conditions).All(found => !StandsByItself(found.Evidence))
                && PolygraphSpeaks(adverse)
            : results.Where(phase => phase.Value is EvaluationResult.Unfavourable).Select(phase => phase.Key).ToList()
                is [EvaluationKind.Polygraph];
    }

    // R-POL-12: one guideline of enough weight, with evidence that is not from the polygraph.
    private bool HasBasis(Ballot ballot) =>
        ballot.Guidelines.Any(raised =>
            raised.Weight >= policy.Numbers.DenialWeight
            && raised.Conditions.Any(found => StandsByItself(found.Evidence))
        );

    public bool RationaleIsComplete(Ballot ballot) =>
        ballot.Guidelines.All(raised => raised.Rationale.Length >= policy.Numbers.RationaleCharacters);

    private bool ToxicologyPositive =>
        results.GetValueOrDefault(EvaluationKind.Toxicology) is EvaluationResult.Unfavourable;

    private bool PolygraphSpeaks(List<RaisedGuideline> adverse) =>
        adverse.SelectMany(raised => raised.Conditions).Any(found => found.Evidence.Phase() is EvaluationKind.Polygraph)
        || results.GetValueOrDefault(EvaluationKind.Polygraph) is not EvaluationResult.Favourable;

    private bool StandsByItself(EvidenceSource source) =>
        source.Phase() is not { } phase
        || (
            phase is not EvaluationKind.Polygraph
            && results.TryGetValue(phase, out var result)
            && result is not EvaluationResult.Favourable
        );

    private void Check(RaisedGuideline raised)
    {
        var name = raised.Guideline.ToString();
        Demand(raised.Weight is >= 0 and <= RaisedGuideline.HeaviestWeight, "adjudication.weight-out-of-range", name);
        Demand(
            raised.Conditions.All(found => found.Text.Length > 0) && (!raised.IsAdverse || raised.Conditions.Count > 0),
            "adjudication.condition-missing",
            name
        );
        Demand(
            raised.Mitigations.DistinctBy(considered => considered.Mitigator).Count() == raised.Mitigations.Count,
            "adjudication.mitigator-twice",
            name
        );
        Demand(
            raised.Mitigations.All(considered => considered.Text.Length > 0),
            "adjudication.mitigation-unexplained",
            name
        );
        Demand(raised.Nexus.Length > 0 || !raised.IsAdverse, "adjudication.nexus-missing", name);
        Demand(
            raised.Rationale.Length >= policy.Numbers.RationaleCharacters,
            "adjudication.rationale-too-short",
            name,
            policy.Numbers.RationaleCharacters,
            raised.Rationale.Length
        );
        Demand(
            raised.Rationale.Length <= RationaleMax
                && raised.Nexus.Length <= TextMax
                && raised.Conditions.All(found => found.Text.Length <= TextMax)
                && raised.Mitigations.All(considered => considered.Text.Length <= TextMax),
            "adjudication.text-too-long",
            TextMax
        );
    }

    private void CheckApproval(Ballot ballot)
    {
        Demand(!ToxicologyPositive, "adjudication.toxicology-positive");
        Demand(
            ballot.Guidelines.All(raised => raised.Weight < RaisedGuideline.HeaviestWeight),
            "adjudication.disqualifying-weight"
        );
    }

    private void CheckRestrictions(IReadOnlyList<RestrictionAsked> restrictions)
    {
        Demand(restrictions.Count > 0, "adjudication.restrictions-missing");
        Demand(
            restrictions.All(asked =>
                asked.Text.Length is > 0 and <= Restriction.TextMax
                && asked.Owner.Length is > 0 and <= 200
                && asked.Due > policy.Today
            ),
            "adjudication.restriction-incomplete"
        );
    }

    private static void Demand(bool holds, string rule, params object[] facts)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule, facts);
        }
    }
}
