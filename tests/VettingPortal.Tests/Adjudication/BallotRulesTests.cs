using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;

namespace VettingPortal.Tests.Adjudication;

/// <summary>What may be voted for and what may not.</summary>
public sealed class BallotRulesTests
{
    private static readonly (EvaluationKind, EvaluationResult) Polygraph = (
        EvaluationKind.Polygraph,
        EvaluationResult.Unfavourable
    );

    [Fact]
    public void Check_OfReasonedBallots_Passes()
    {
        var rules = Rules();

        rules.Check(ABoard.Approve());
        rules.Check(ABoard.Restrict());
        rules.Check(ABoard.Deny());
        rules.Check(ABoard.Ask());
    }

    [Fact]
    public void Check_WithOneGuidelineTwice_IsRefused() =>
        Refused("adjudication.guideline-twice", ABoard.Deny(ABoard.Raised(), ABoard.Raised(weight: 1)));

    [Theory, InlineData(-1), InlineData(5)]
    public void Check_WithAWeightOffTheScale_IsRefused(int weight) =>
        Refused("adjudication.weight-out-of-range", ABoard.Deny(ABoard.Raised(weight: weight)));

    [Fact]
    public void Check_WithWeightAndNoCondition_IsRefused() =>
        Refused("adjudication.condition-missing", ABoard.Deny(ABoard.Raised() with { Conditions = [] }));

    [Fact]
    public void Check_WithTheSameMitigatorTwice_IsRefused() =>
        Refused(
            "adjudication.mitigator-twice",
            ABoard.Deny(
                ABoard.Raised() with
                {
                    Mitigations = [new(Mitigator.Isolated, "una"), new(Mitigator.Isolated, "otra")],
                }
            )
        );

    [Fact]
    public void Check_WithAnUnexplainedMitigator_IsRefused() =>
        Refused(
            "adjudication.mitigation-unexplained",
            ABoard.Deny(ABoard.Raised() with { Mitigations = [new(Mitigator.Isolated, " ")] })
        );

    [Fact]
    public void Check_WithoutNexus_IsRefused() =>
        Refused("adjudication.nexus-missing", ABoard.Deny(ABoard.Raised() with { Nexus = " " }));

    [Fact]
    public void Check_OfRationale_AsksForTheCharactersOfThePolicy()
    {
        Refused("adjudication.rationale-too-short", ABoard.Deny(ABoard.Raised() with { Rationale = new('r', 99) }));

        Rules().Check(ABoard.Deny(ABoard.Raised() with { Rationale = new('r', 100) }));
    }

    [Fact]
    public void Check_WithAnEndlessText_IsRefused() =>
        Refused("adjudication.text-too-long", ABoard.Deny(ABoard.Raised() with { Nexus = new('n', 1001) }));

    [Fact]
    public void Check_AskingForNothing_IsRefused() =>
        Refused("adjudication.question-missing", ABoard.Ask() with { Question = " " });

    [Fact]
    public void Check_RestrictingWithoutRestrictions_IsRefused() =>
        Refused("adjudication.restrictions-missing", ABoard.Restrict() with { Restrictions = [] });

    [Fact]
    public void Check_WithARestrictionDueInThePast_IsRefused() =>
        Refused(
            "adjudication.restriction-incomplete",
            ABoard.Restrict() with
            {
                Restrictions = [new RestrictionAsked("Seguimiento", "Recursos Humanos", ABoard.Policy.Today)],
            }
        );

    [Fact]
    public void Check_ApprovingADisqualifyingWeight_IsRefused() =>
        Refused("adjudication.disqualifying-weight", ABoard.Approve() with { Guidelines = [ABoard.Raised(weight: 4)] });

    [Fact]
    public void Check_DenyingWithoutBasis_IsRefused() =>
        Refused("adjudication.denial-without-basis", ABoard.Deny(ABoard.Raised(weight: 0)));

    [Fact]
    public void Check_DenyingByThePolygraphAndALightGuideline_IsRefused()
    {
        var polygraph = ABoard.Raised(Guideline.E, 4, EvidenceSource.Polygraph);

        Refused(
            "adjudication.denial-without-basis",
            ABoard.Deny(polygraph, ABoard.Raised(weight: 2, evidence: EvidenceSource.ThirdParty)),
            Polygraph
        );

        Rules(Polygraph).Check(ABoard.Deny(polygraph, ABoard.Raised(weight: 3, evidence: EvidenceSource.ThirdParty)));
    }

    [Theory, InlineData(EvidenceSource.PolygraphAdmission), InlineData(EvidenceSource.PolygraphConduct)]
    public void Check_DenyingByWhatTheExaminationAloneSays_IsRefused(EvidenceSource source) =>
        Refused("adjudication.polygraph-alone", ABoard.Deny(ABoard.Raised(weight: 4, evidence: source)), Polygraph);

    [Fact]
    public void Check_DenyingByThePolygraphAlone_IsRefused()
    {
        var byGuideline = ABoard.Deny(ABoard.Raised(evidence: EvidenceSource.Polygraph));
        var byNothingElse = ABoard.Approve() with { Decision = BoardDecision.Deny };
        var byAFavourablePhase = ABoard.Deny(ABoard.Raised(evidence: EvidenceSource.Background));

        Refused("adjudication.polygraph-alone", byGuideline, Polygraph);
        Refused("adjudication.polygraph-alone", byNothingElse, Polygraph);
        Refused("adjudication.polygraph-alone", byAFavourablePhase, Polygraph);
    }

    [Fact]
    public void Check_DenyingByThePolygraphAndAnother_Passes()
    {
        var evidence = new[] { EvidenceSource.Polygraph, EvidenceSource.Document };
        var raised = ABoard.Raised() with
        {
            Conditions = [.. evidence.Select(source => new ConditionFound(source, "Condición"))],
        };

        Rules(Polygraph).Check(ABoard.Deny(raised));
        Rules(Polygraph, (EvaluationKind.Background, EvaluationResult.FavourableWithObservations))
            .Check(ABoard.Deny(ABoard.Raised(evidence: EvidenceSource.Background)));
    }

    [Fact]
    public void Check_WithPositiveToxicology_LetsOnlyADenialPass()
    {
        var positive = (EvaluationKind.Toxicology, EvaluationResult.Unfavourable);

        Refused("adjudication.toxicology-positive", ABoard.Approve(), positive);
        Refused("adjudication.toxicology-positive", ABoard.Restrict(), positive);
        Refused("adjudication.toxicology-positive", ABoard.Ask(), positive);

        Rules(positive).Check(ABoard.Deny(ABoard.Raised(Guideline.H, 4, EvidenceSource.Toxicology)));
    }

    private static BallotRules Rules(params (EvaluationKind Kind, EvaluationResult Result)[] results) =>
        new(
            Enum.GetValues<EvaluationKind>()
                .ToDictionary(kind => kind, kind => results.FirstOrDefault(one => one.Kind == kind).Result),
            ABoard.Policy
        );

    private static void Refused(
        string rule,
        Ballot ballot,
        params (EvaluationKind Kind, EvaluationResult Result)[] results
    ) => ABoard.Refused(rule, () => Rules(results).Check(ballot.Tidy()));
}
