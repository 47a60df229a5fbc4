using Microsoft.AspNetCore.Components;
using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Drafts;

namespace VettingPortal.Features.Recruitment;

/// <summary>The application form: reads the CURP as it is typed, keeps a draft on the server after each pause, registers.</summary>
public sealed partial class NewApplicantPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly IReadOnlyList<string> States =
    [
        .. BirthStates.All.Select(state => state.Code),
        BirthStates.Abroad,
    ];

    private readonly Dictionary<string, string> _faults = [];
    private readonly SemaphoreSlim _saving = new(1, 1);
    private ApplicantForm _form = new();
    private CheckApplicant.Findings? _found;
    private ITimer? _pause;
    private Actor? _me;
    private DateTimeOffset? _savedAt;
    private Outcome? _outcome;
    private bool _asked;
    private bool _sending;
    private bool _identityTyped;
    private (DateOnly? BornOn, Sex? Sex, string? BirthState) _filled;
    private DateOnly _today;

    [Inject]
    private IUseCases UseCases { get; set; } = default!;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    [Inject]
    private PortalTexts Texts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    public void Dispose()
    {
        _pause?.Dispose();
        _saving.Dispose();
    }

    private async Task<ListRecruitmentChoices.Choices?> Load()
    {
        var choices = await UseCases.Ask(new ListRecruitmentChoices());
        _today = choices.Today;
        _me = await UseCases.WhoAmI();
        if (_me is not null && await Drafts.Load<ApplicantForm>(_me.Id, ApplicantForm.Key) is { } kept)
        {
            (_form, _savedAt) = (kept.Content, kept.SavedAt);
            await Check();
        }
        _form.AppliedOn ??= choices.Today;
        return choices;
    }

    private ListRecruitmentChoices.CampaignChoice? CampaignOf(ListRecruitmentChoices.Choices choices) =>
        choices.Campaigns.FirstOrDefault(campaign => campaign.Id.Value == _form.Campaign);

    private ListRecruitmentChoices.ProfileChoice? ProfileOf(ListRecruitmentChoices.Choices choices) =>
        choices.Profiles.FirstOrDefault(profile => profile.Code == _form.Profile);

    private string StateName(string code) => BirthStates.NameOf(code) ?? T["BornAbroad"];

    /// <summary>What is wrong with a field: differences at once, what is missing only after the person tried to register.</summary>
    private string? Fault(string field)
    {
        var text = _faults.GetValueOrDefault(field);
        var early = field is nameof(ApplicantForm.Curp)
            ? _form.Curp.Length >= Curp.Length
            : text?.EndsWith(".differs", StringComparison.Ordinal) ?? false;
        return text is not null && (_asked || early) ? Texts.Find(text, []) : null;
    }

    private void TypeIdentity(Action type)
    {
        _identityTyped = true;
        Type(type);
    }

    private void Type(Action type)
    {
        type();
        Judge();
        _pause ??= Clock.CreateTimer(_ => InvokeAsync(Rest), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _pause.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    private ApplicationDetails? Judge()
    {
        _faults.Clear();
        return _form.Read(_today, _faults);
    }

    /// <summary>The person paused: what they typed is looked at and kept.</summary>
    private async Task Rest()
    {
        await _saving.WaitAsync();
        try
        {
            if (_identityTyped)
            {
                _identityTyped = false;
                await Check();
            }
            if (_me is not null && !_form.IsEmpty)
            {
                _savedAt = await Drafts.Save(_me.Id, ApplicantForm.Key, _form);
            }
        }
        finally
        {
            _saving.Release();
        }
        StateHasChanged();
    }

    private static T? Filled<T>(T? typed, T? before, T? now) =>
        typed is null || EqualityComparer<T?>.Default.Equals(typed, before) ? now : typed;

    private async Task Check()
    {
        _found = await UseCases.Ask(
            new CheckApplicant(_form.Curp, _form.GivenNames, _form.FirstSurname, _form.SecondSurname)
        );
        if (_found.Reads is { } reads)
        {
            // What an earlier CURP filled in goes with it; what was typed by hand stays.
            _form.BornOn = Filled(_form.BornOn, _filled.BornOn, reads.BornOn);
            _form.Sex = Filled(_form.Sex, _filled.Sex, reads.Sex);
            _form.BirthState = Filled(_form.BirthState, _filled.BirthState, reads.BirthState);
            _filled = (reads.BornOn, reads.Sex, reads.BirthState);
        }
        Judge();
    }

    private async Task Register(ListRecruitmentChoices.Choices choices)
    {
        _asked = true;
        if (Judge() is not { } details)
        {
            return;
        }
        _sending = true;
        var file = VettingFileId.New();
        _outcome = await UseCases.Run(new RegisterApplicant(file, PersonId.New(), details));
        _sending = false;
        if (_outcome.IsDone)
        {
            await Forget();
            Navigation.NavigateTo(RecruitmentRoutes.Application(file.Value.ToString("D")));
        }
    }

    private async Task Discard()
    {
        await Forget();
        (_form, _found, _savedAt, _asked) = (new ApplicantForm { AppliedOn = _today }, null, null, false);
        _faults.Clear();
    }

    private async Task Forget()
    {
        _pause?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (_me is not null)
        {
            await Drafts.Discard(_me.Id, ApplicantForm.Key);
        }
    }
}
