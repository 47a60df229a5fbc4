using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Vetting;

/// <summary>The vetting file, its workflow, holds and clocks.</summary>
public sealed class VettingFeature : IFeature
{
    public static readonly Permission View = new("vetting.view");
    public static readonly Permission Register = new("vetting.register");
    public static readonly Permission JudgeEligibility = new("vetting.judge-eligibility");
    public static readonly Permission Coordinate = new("vetting.coordinate");
    public static readonly Permission Evaluate = new("vetting.evaluate");
    public static readonly Permission Review = new("vetting.review");
    public static readonly Permission Adjudicate = new("vetting.adjudicate");
    public static readonly Permission RunBoard = new("vetting.run-board");
    public static readonly Permission Train = new("vetting.train");
    public static readonly Permission SignCertificate = new("vetting.sign-certificate");
    public static readonly Permission RegisterCertificate = new("vetting.register-certificate");
    public static readonly Permission Appeal = new("vetting.appeal");

    static void IFeature.Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<FileNumbers>();
        feature
            .Texts<VettingTexts>()
            .Permission(
                View,
                Role.REC,
                Role.ELI,
                Role.TOXL,
                Role.MED,
                Role.PSI,
                Role.EXA,
                Role.QC,
                Role.BGI,
                Role.BGS,
                Role.COO,
                Role.ADJ,
                Role.BRD,
                Role.ACA,
                Role.CERT,
                Role.DIR,
                Role.IAI,
                Role.IAD,
                Role.LEG,
                Role.AUD,
                Role.HR
            )
            .Permission(Register, Role.REC)
            .Permission(JudgeEligibility, Role.ELI)
            .Permission(Coordinate, Role.COO)
            .Permission(Evaluate, Role.TOXL, Role.MED, Role.PSI, Role.EXA, Role.BGI)
            .Permission(Review, Role.TOXL, Role.MED, Role.PSI, Role.QC, Role.BGS)
            .Permission(Adjudicate, Role.ADJ)
            .Permission(RunBoard, Role.BRD)
            .Permission(Train, Role.ACA)
            .Permission(SignCertificate, Role.DIR)
            .Permission(RegisterCertificate, Role.CERT)
            .Permission(Appeal, Role.LEG)
            .On<FileChanged, KeepWorkItems>();
    }
}
