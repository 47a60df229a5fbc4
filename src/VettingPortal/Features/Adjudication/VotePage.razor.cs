using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;
using VettingPortal.Shared;

namespace VettingPortal.Features.Adjudication;

/// <summary>The vote form: evidence behind its gate, guideline by guideline, kept as a draft while it is filled in.</summary>
public sealed partial class VotePage
{
    private PageGuard<FindMyVote.Found>? _guard;
    private BallotDraft _draft = new();
    private Guideline? _next;
    private Outcome? _ended;
    private DateTimeOffset? _kept;
    private Actor? _me;
    private VoteId _vote = VoteId.New();

    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private PortalTexts Portal { get; set; } = default!;

    [Inject]
    private IStringLocalizer<AdjudicationTexts> Texts { get; set; } = default!;

    private FindMyVote.Found? Shown { get; set; }

    private IReadOnlyList<Crumb> Trail =>
        [new(Texts["Board"], BoardRoutes.List), new(Number, BoardRoutes.Case(Number))];

    private IReadOnlyList<Purpose> Purposes => [new(OpenEvidence.Adjudication, Texts["PurposeAdjudication"])];

    private IReadOnlyList<Guideline> NotRaised =>
        [.. Enum.GetValues<Guideline>().Except(_draft.Guidelines.Select(raised => raised.Guideline))];

    private string Form => $"vote/{Number}/{Shown?.Round}";

    private async Task<FindMyVote.Found?> Load()
    {
        _me = await UseCases.WhoAmI();
        Shown = await UseCases.Ask(new FindMyVote(Number));
        if (_me is { } me && Shown is { VotedAt: null } && await Drafts.Load<BallotDraft>(me.Id, Form) is { } kept)
        {
            (_draft, _kept) = (kept.Content, kept.SavedAt);
        }
        return Shown;
    }

    private Task Reload() => _guard!.Reload();

    private async Task Keep()
    {
        if (_me is { } me && !_draft.IsEmpty)
        {
            _kept = await Drafts.Save(me.Id, Form, _draft);
        }
    }

    private void Raise()
    {
        if (_next is { } guideline)
        {
            _draft.Guidelines.Add(new GuidelineDraft { Guideline = guideline });
            _next = null;
        }
    }

    private async Task Cast(VettingFileId file)
    {
        if (_draft.AsBallot() is not { } ballot)
        {
            return;
        }
        var sure = await Dialogs.ShowMessageBoxAsync(
            Texts["CastTitle", Portal.Of(ballot.Decision)],
            Texts["CastEffect"],
            yesText: Texts["CastVerb"],
            cancelText: Texts["CastNot"]
        );
        if (sure is not true)
        {
            return;
        }
        var outcome = await UseCases.Run(new CastVote(_vote, file, ballot));
        _ended = outcome.IsDone ? null : outcome;
        if (outcome.IsDone)
        {
            await Drafts.Discard(_me!.Id, Form);
            await Reload();
        }
    }

    private async Task Recuse(VettingFileId file)
    {
        if (await Dialogs.AskReason(Texts["RecuseTitle"], Texts["RecuseEffect"], Texts["RecuseVerb"]) is { } reason)
        {
            var outcome = await UseCases.Run(new RecuseAdjudicator(file, reason));
            _ended = outcome.IsDone ? null : outcome;
            if (outcome.IsDone)
            {
                Navigation.NavigateTo(BoardRoutes.List);
            }
        }
    }
}
