using VettingPortal.Features.People;

namespace VettingPortal.Features.Recruitment;

/// <summary>What was typed into the application form so far; kept as a draft, so everything is a text or a choice as it was made.</summary>
public sealed class ApplicantForm
{
    /// <summary>The form's name among its author's drafts.</summary>
    public const string Key = "applicant";

    public string Curp { get; set; } = "";

    public string GivenNames { get; set; } = "";

    public string FirstSurname { get; set; } = "";

    public string SecondSurname { get; set; } = "";

    public DateOnly? BornOn { get; set; }

    public Sex? Sex { get; set; }

    public string? BirthState { get; set; }

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public Schooling? Schooling { get; set; }

    public Guid? Campaign { get; set; }

    public string? Profile { get; set; }

    public DateOnly? AppliedOn { get; set; }

    public bool PrivacyAccepted { get; set; }

    /// <summary>Whether anything was typed that would be missed.</summary>
    public bool IsEmpty =>
        $"{Curp}{GivenNames}{FirstSurname}{SecondSurname}{Phone}{Email}".Length == 0
        && Schooling is null
        && Campaign is null;

    /// <summary>Reads the form, or says by field what is wrong: the field's name and the key of its text.</summary>
    public ApplicationDetails? Read(DateOnly today, IDictionary<string, string> faults)
    {
        var fault = People.Curp.Judge(Curp, today, out var curp);
        Note(nameof(Curp), fault is { } wrong ? $"curp.{wrong}" : null);
        foreach (var part in PersonName.Judge(GivenNames, FirstSurname, SecondSurname, out _))
        {
            Note(FieldOf(part), $"name.{part}");
        }
        _ = PersonName.TryParse(GivenNames, FirstSurname, SecondSurname, out var name);
        Note(
            nameof(Phone),
            PhoneNumber.TryParse(Phone, out var phone) ? null
                : string.IsNullOrWhiteSpace(Phone) ? "phone.missing"
                : "phone.invalid"
        );
        var hasEmail = EmailAddress.TryParse(Email, out var email);
        Note(nameof(Email), hasEmail || string.IsNullOrWhiteSpace(Email) ? null : "email.invalid");
        Note(nameof(Schooling), Schooling is null ? "schooling.missing" : null);
        Note(nameof(Campaign), Campaign is null ? "campaign.missing" : null);
        Note(nameof(Profile), Profile is null ? "profile.missing" : null);
        Note(nameof(AppliedOn), AppliedOn is null ? "applied.missing" : null);
        Note(nameof(BornOn), curp is not null && BornOn is { } born && born != curp.BornOn ? "born.differs" : null);
        Note(nameof(Sex), curp is not null && Sex is { } sex && sex != curp.Sex ? "sex.differs" : null);
        Note(
            nameof(BirthState),
            curp is not null && BirthState is { } state && state != curp.BirthState ? "state.differs" : null
        );
        Note(nameof(PrivacyAccepted), PrivacyAccepted ? null : "privacy.missing");
        return faults.Count > 0
            ? null
            : new(
                curp!,
                name!,
                phone!,
                email,
                Schooling!.Value,
                new CampaignId(Campaign!.Value),
                Profile!,
                AppliedOn!.Value,
                PrivacyNotices.Current
            );

        void Note(string field, string? text)
        {
            if (text is not null)
            {
                faults.TryAdd(field, text);
            }
        }
    }

    private static string FieldOf(NameFault fault) =>
        fault switch
        {
            NameFault.NamesMissing or NameFault.NamesTooLong => nameof(GivenNames),
            NameFault.SurnameMissing or NameFault.SurnameTooLong => nameof(FirstSurname),
            NameFault.SecondSurnameTooLong => nameof(SecondSurname),
        };
}
